let region: HTMLElement | undefined;

/** Tells those who hear the page; made once, before it speaks, or screen readers miss the first words. */
export function readySpeech(): void {
  region = document.createElement('p');
  region.className = 'sr';
  region.setAttribute('role', 'status');
  document.body.append(region);
}

export function say(text: string): void {
  if (region) region.textContent = text;
}
