import 'element-plus/dist/index.css'
import './shell/plumbline.css'
import { createApp } from 'vue'
import App from './shell/App.vue'
import { i18n } from './language/i18n'
import { router } from './router'

createApp(App).use(i18n).use(router).mount('#app')
