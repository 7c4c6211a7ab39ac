export interface SendingWords {
  title: string
  /** with `{percent}`, `{sent}` and `{total}` in it */
  progress: string
  checking: string
  cancel: string
  stopped: string
  failed: string
}

/** Takes the place of a form with `data-upload` while the script sends it; its words travel along, because the script has none. */
export function Sending({ words }: { words: SendingWords }) {
  const { title, progress, checking, cancel, stopped, failed } = words
  return (
    <div class="panel" hidden data-sending data-progress={progress} data-checking={checking} data-stopped={stopped} data-failed={failed}>
      <h3 tabindex={-1}>{title}</h3>
      <p data-sending-text />
      <progress max="100" value="0" aria-label={title} />
      <p class="visually-hidden" role="status" />
      <p class="actions">
        <button type="button" class="utrecht-button utrecht-button--secondary-action">
          {cancel}
        </button>
      </p>
    </div>
  )
}
