export { type RedisToolsetStoreOptions, redisToolsetStore } from './store/redis-store.js';
