import { render } from 'preact';
import { App } from './shell/app.tsx';
import { keepFocus } from './shell/keep-focus.ts';

const place = document.getElementById('app');
if (place !== null) {
  keepFocus(place);
  render(<App />, place);
}
