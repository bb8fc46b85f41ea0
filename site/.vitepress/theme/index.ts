import { withBase } from 'vitepress';
import theme from 'vitepress/theme-without-fonts';
import { onMounted } from 'vue';
import { definePlayground } from '../../client/playground.js';
import { defineSnippetRun } from '../../client/snippet-run.js';
import './site.css';

export default {
  extends: theme,
  setup() {
    // After the page is Vue's own: before, it would not know what these elements add.
    onMounted(() => {
      const places = {
        run: withBase('/runner/run.html'),
        inspector: withBase('/runner/inspector.html'),
        playground: withBase('/playground.html'),
      };
      defineSnippetRun(places);
      definePlayground(places);
    });
  },
};
