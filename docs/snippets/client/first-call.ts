import { createClient } from 'trackagoat-sdk';

const goat = createClient(); // the key comes from TRACKAGOAT_API_KEY
const projects = await goat.projects.list();
console.log(projects.data.length); // → 2
