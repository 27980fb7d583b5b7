import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export type Filters<Name extends string> = Partial<Record<Name, string>>

/** What a list is narrowed to stands in the address, so that a link shows the same; what is not narrowed is not in it. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const route = useRoute()
  const router = useRouter()

  const filters = computed(() => {
    const found: Filters<Name> = {}
    for (const name of names) {
      const value = route.query[name]
      if (typeof value === 'string' && value !== '') {
        found[name] = value
      }
    }
    return found
  })

  function narrow(changes: Filters<Name>): void {
    const query = Object.fromEntries(Object.entries({ ...route.query, ...changes }).filter(([, value]) => value))
    void router.replace({ query })
  }

  return { filters, narrow }
}
