import { mount } from 'svelte';
import App from './app/App.svelte';
import './app/fonts.css';
import './app/tokens.css';
import './app/base.css';

const root = document.getElementById('app');
if (root) {
  root.replaceChildren();
  mount(App, { target: root });
}
