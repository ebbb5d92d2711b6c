# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY client/package.json client/
COPY simulator/package.json simulator/
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build

# What the server needs while it runs; the embedded PostgreSQL is among the optional packages.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY client/package.json client/
COPY simulator/package.json simulator/
RUN npm ci --ignore-scripts --no-audit --no-fund --omit=dev --omit=optional \
    --workspace simulator --include-workspace-root

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 STORAGE_DIR=/var/lib/waystation/storage
RUN mkdir -p /var/lib/waystation/storage && chown -R node:node /var/lib/waystation
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY scripts scripts
COPY docker docker
USER node
VOLUME /var/lib/waystation
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "docker/healthcheck.mjs"]
CMD ["node", "dist/src/main.js"]
