import { defineSeed } from 'trackagoat-sdk/mocks';

// biome-ignore lint/style/noDefaultExport: a seed is the default export of its module
export default defineSeed({ projects: [{ name: 'Spring' as string, creators: [{ tiktok_handle: 'ana.fit' }] }] });
