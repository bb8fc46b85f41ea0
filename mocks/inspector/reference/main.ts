declare const SwaggerUIBundle: (options: Readonly<Record<string, unknown>>) => unknown;

SwaggerUIBundle({ url: '/api/v1/openapi.json', domNode: document.getElementById('reference'), validatorUrl: null });
