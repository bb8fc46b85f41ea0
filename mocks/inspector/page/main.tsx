import { render } from 'preact';

render(<h1>TrackAGoat mock</h1>, document.getElementById('app') as HTMLElement);
