import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { arrive, arriveAtHeadings } from '@/shell/arrival'

/** Sets out for a page whose heading is not there yet. */
async function setOut() {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '<i />' } }] })
  arriveAtHeadings(router)
  await router.push('/before')
  await router.push('/page')
  await flushPromises()
}

function added(tag: 'h1' | 'button'): HTMLElement {
  return document.body.appendChild(document.createElement(tag))
}

test('a heading that comes late takes whoever still waits for it', async () => {
  added('button').focus()
  await setOut()
  const heading = added('h1')
  arrive(heading)
  expect(document.activeElement).toBe(heading)
})

test('and leaves whoever has opened a menu meanwhile', async () => {
  await setOut()
  const menu = added('button')
  menu.focus()
  arrive(added('h1'))
  expect(document.activeElement).toBe(menu)
})

test('also one whose menu was open before the files of the page came', async () => {
  let come: (page: { template: string }) => void = () => undefined
  const files = new Promise<{ template: string }>((resolve) => (come = resolve))
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/before', component: { template: '<i />' } },
      { path: '/page', component: () => files },
    ],
  })
  arriveAtHeadings(router)
  await router.push('/before')
  const way = router.push('/page')
  await flushPromises()
  const menu = added('button')
  menu.focus()
  come({ template: '<i />' })
  await way
  await flushPromises()
  arrive(added('h1'))
  expect(document.activeElement).toBe(menu)
})
