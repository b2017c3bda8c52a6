import type { People, Person } from './people';

/** What a phone lets the panel do (runtime/host/handle.ts). */
interface PhoneHandle {
  setNetwork(type: 'wifi' | 'none'): void;
  syncClock(): Promise<void>;
}

/** One drawn phone: a choice of person, a network switch, and the phone itself in a frame. */
export class PhoneFrame {
  readonly dom = document.createElement('figure');
  private readonly frame = document.createElement('iframe');
  private readonly role = document.createElement('b');
  private readonly network = document.createElement('button');
  private fontSize = 16;
  private person: Person;

  constructor(people: People, person: Person) {
    this.person = person;
    this.dom.className = 'phone';
    const head = document.createElement('div');
    head.className = 'phone-head';
    this.network.type = 'button';
    this.network.addEventListener('click', () => this.setOffline(!this.isOffline));
    head.append(this.role, this.chooser(people), this.network);
    this.frame.addEventListener('load', () => this.setOffline(this.isOffline));
    const body = document.createElement('div');
    body.className = 'phone-body';
    body.append(this.frame);
    this.dom.append(head, body);
    this.setOffline(false);
    this.open();
  }

  async syncClock(): Promise<void> {
    await this.phone()?.syncClock();
  }

  setFontSize(px: number): void {
    this.fontSize = px;
    this.open();
  }

  private get isOffline(): boolean {
    return this.network.getAttribute('aria-pressed') === 'true';
  }

  private setOffline(isOffline: boolean): void {
    this.network.setAttribute('aria-pressed', String(isOffline));
    this.network.textContent = isOffline ? '断网' : '有网';
    this.network.title = '切换这部手机的网络';
    this.phone()?.setNetwork(isOffline ? 'none' : 'wifi');
  }

  private phone(): PhoneHandle | undefined {
    const frame = this.frame.contentWindow as { readonly __phone?: PhoneHandle } | null;
    return frame?.__phone;
  }

  private open(): void {
    this.role.textContent = this.person.roleName;
    this.frame.title = `${this.person.name}的手机`;
    this.frame.src = `/phone?person=${encodeURIComponent(this.person.id)}&fontSize=${this.fontSize}`;
  }

  private chooser(people: People): HTMLSelectElement {
    const select = document.createElement('select');
    select.setAttribute('aria-label', '换一个人');
    const roles = new Map<string, Person[]>();
    for (const person of people.all)
      roles.set(person.roleName, [...(roles.get(person.roleName) ?? []), person]);
    for (const [role, persons] of roles) {
      const group = document.createElement('optgroup');
      group.label = role;
      group.append(...persons.map(({ id, name, note }) => new Option(note ? `${name} · ${note}` : name, id)));
      select.append(group);
    }
    select.value = this.person.id;
    select.addEventListener('change', () => {
      this.person = people.all.find(({ id }) => id === select.value) ?? this.person;
      this.open();
    });
    return select;
  }
}
