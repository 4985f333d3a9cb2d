/**
 * Makes a thread's `Date`, and `Intl` formatting without an argument, follow another clock. Timers, `performance` and
 * sockets stay real: a function's timeouts are the machine's business, its dates are the case's.
 */
export const moveDate = (now: () => number): void => {
  const Real = globalThis.Date;
  const Moved: DateConstructor = new Proxy(Real, {
    // A subclass keeps its own prototype; `new Date()` itself is a plain Date, so structuredClone and Intl accept it.
    construct: (target, args, newTarget): object =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === Moved ? target : newTarget),
    apply: () => new Moved().toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  Object.defineProperty(Real.prototype, 'constructor', { value: Moved, configurable: true, writable: true });
  globalThis.Date = Moved;
  moveFormatting(now);
};

const moveFormatting = (now: () => number): void => {
  const prototype = Intl.DateTimeFormat.prototype;
  const formatOf = Object.getOwnPropertyDescriptor(prototype, 'format')?.get;
  if (formatOf === undefined) throw new Error('Intl.DateTimeFormat.prototype.format is no getter in this engine');
  const parts = prototype.formatToParts;
  const bound = new WeakMap<Intl.DateTimeFormat, Intl.DateTimeFormat['format']>();
  Object.defineProperty(prototype, 'format', {
    configurable: true,
    // The language promises the same function on every read; callers compare and cache it.
    get(this: Intl.DateTimeFormat) {
      const known = bound.get(this);
      if (known !== undefined) return known;
      const real: Intl.DateTimeFormat['format'] = formatOf.call(this);
      const moved: Intl.DateTimeFormat['format'] = (date) => real(date ?? now());
      bound.set(this, moved);
      return moved;
    },
  });
  prototype.formatToParts = function (date) {
    return parts.call(this, date ?? now());
  };
};
