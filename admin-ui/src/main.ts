import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/el-alert.css'
import 'element-plus/theme-chalk/el-button.css'
import './shell/plumbline.css'
import { createApp } from 'vue'
import App from './shell/App.vue'
import { i18n } from './language/i18n'
import { router } from './router'

createApp(App).use(i18n).use(router).mount('#app')
