// Templates are compiled where they run: its compiler for builds would need another TypeScript than ours.
import '@angular/compiler'
import { type ApplicationRef, Component, signal } from '@angular/core'
import { bootstrapApplication, provideClientHydration } from '@angular/platform-browser'
import { provideServerRendering, renderApplication } from '@angular/platform-server'
import { first, type Running } from './story'

const state = signal(first)

const App = Component({
  selector: 'main',
  template: `
    <article>
      <h1>{{ story().title }}</h1>
      <p>@if (story().note; as note) {{{ note }}}<time>Monday</time></p>
      @for (post of story().posts; track post.id) {
        <p>{{ post.text }}<em>{{ post.place }}</em> {{ post.place }}{{ post.rest }}</p>
      }
    </article>`,
})(
  class {
    readonly story = state
  },
)

/** What comes before and after `<main>` is for hydration. */
export async function render(): Promise<string> {
  const providers = [provideServerRendering(), provideClientHydration()]
  const page = await renderApplication((context) => bootstrapApplication(App, { providers }, context), {
    document: '<main></main>',
  })
  return /<body>(.*)<\/body>/s.exec(page)![1]!
}

let app: ApplicationRef

export const running: Running = {
  hydrate: async () => {
    app = await bootstrapApplication(App, { providers: [provideClientHydration()] })
    await app.whenStable()
  },
  show: (story) => {
    state.set(story)
    app.tick()
  },
}
