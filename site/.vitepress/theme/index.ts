import { useRoute, withBase } from 'vitepress';
import theme from 'vitepress/theme-without-fonts';
import { onMounted, watch } from 'vue';
import { addErrorSearch } from '../../client/error-search.js';
import { defineHttpApi } from '../../client/http-api.js';
import { definePlayground } from '../../client/playground.js';
import { defineSnippetRun } from '../../client/snippet-run.js';
import './site.css';

export default {
  extends: theme,
  setup() {
    // Accessibility that the theme lacks: where the home page begins, names for keys, and one button where a group folds.
    const complete = (): void => {
      document.querySelector('.VPHome')?.setAttribute('role', 'main');
      document.querySelector('.DocSearch-Button-Keys')?.setAttribute('aria-hidden', 'true');
      // site.css shows this letter: as text it would have to be a part of the button's name.
      document.querySelector('.DocSearch-Button-Key:last-child')?.replaceChildren();
      for (const caret of document.querySelectorAll('.VPSidebarItem .caret')) {
        for (const name of ['role', 'tabindex', 'aria-label']) caret.removeAttribute(name);
      }
      addErrorSearch();
    };
    const route = useRoute();
    watch(() => route.path, complete, { flush: 'post' });
    // Only after Vue has mounted the page, because before that it would not know what these elements add.
    onMounted(() => {
      const places = {
        run: withBase('/runner/run.html'),
        inspector: withBase('/runner/inspector.html'),
        playground: withBase('/playground.html'),
        editor: withBase('/runner/editor.js'),
        types: withBase('/runner/types-worker.js'),
        swagger: withBase('/runner/swagger-ui.js'),
        swaggerStyle: withBase('/runner/swagger-ui.css'),
        openapi: withBase('/runner/openapi.json'),
      };
      defineSnippetRun(places);
      definePlayground(places);
      defineHttpApi(places);
      complete();
    });
  },
};
