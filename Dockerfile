# The mock as an image: `docker build -t trackagoat-mock .`, then
# `docker run --rm -p 4010:4010 trackagoat-mock mock --host 0.0.0.0 --seed demo`.
FROM node:22-alpine@sha256:16e22a550f3863206a3f701448c45f7912c6896a62de43add43bb9c86130c3e2 AS build
WORKDIR /src
COPY . .
RUN npm ci --no-audit --no-fund --ignore-scripts \
  && npm run build \
  && npm pack --ignore-scripts --pack-destination /tmp
WORKDIR /app
RUN npm init --yes > /dev/null \
  && npm install --omit=dev --omit=peer --ignore-scripts --no-audit --no-fund /tmp/trackagoat-sdk-*.tgz

FROM node:22-alpine@sha256:16e22a550f3863206a3f701448c45f7912c6896a62de43add43bb9c86130c3e2
ENV NODE_ENV=production
COPY --from=build /app /app
# A volume takes over the owner of the folder that it covers.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
WORKDIR /app
EXPOSE 4010
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4010/_mock/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "node_modules/trackagoat-sdk/dist/cli/main.js"]
# Inside a container only its own network reaches it. Add --allow-host NAME for each name that others call it by.
CMD ["mock", "--host", "0.0.0.0", "--seed", "demo", "--persist", "/data"]
