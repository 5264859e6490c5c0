declare module '*.svelte' {
  import type { Component } from 'svelte'
  import type { Story } from './story'

  const page: Component
  export const show: (story: Story) => void
  export default page
}
