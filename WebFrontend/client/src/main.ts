import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/sight.css';
import './styles/print.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { language } from './language/language.svelte';
import { startRouter } from './navigation/router.svelte';
import { sight } from './sight/sight.svelte';

document.documentElement.lang = language.current;
sight.apply();
startRouter();

const target = document.getElementById('app');
if (target) mount(App, { target });

if (import.meta.env.PROD)
  addEventListener('load', () => void import('./worker/program.svelte').then(({ keepProgram }) => keepProgram()));
