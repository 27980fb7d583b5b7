import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const service = process.env.PLUMBLINE_SERVICE ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // below target, as everything that is built; the jar takes it from there
  build: { outDir: 'target/dist', emptyOutDir: true, chunkSizeWarningLimit: 1200, assetsInlineLimit: 0 },
  // while one works on the screens: the service of ./assess demo answers; it takes nothing from a page on another port, so the page says it is its own
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: service, changeOrigin: true, headers: { origin: service } } } },
  define: { __VUE_I18N_FULL_INSTALL__: false, __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false },
  test: {
    environment: 'jsdom',
    include: ['test/unit/**/*.test.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
})
