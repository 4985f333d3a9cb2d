/**
 * Makes a thread's `Date`, and `Intl` formatting without an argument, follow another clock. Timers, `performance` and
 * sockets stay real: a function's timeouts are the machine's business, its dates are the case's.
 */
export const moveDate = (now: () => number): void => {
  const Real = globalThis.Date;
  const Moved: DateConstructor = new Proxy(Real, {
    // A subclass keeps its own prototype; `new Date()` itself is a plain Date, so structuredClone and Intl accept it.
    construct: (target, args, newTarget): object =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new Moved().toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  Object.defineProperty(Real.prototype, 'constructor', { value: Moved, configurable: true, writable: true });
  globalThis.Date = Moved;
  moveFormatting(now);
};

const moveFormatting = (now: () => number): void => {
  const prototype = Intl.DateTimeFormat.prototype;
  const real = Object.getOwnPropertyDescriptors(prototype);
  const format = (formatter: Intl.DateTimeFormat): Intl.DateTimeFormat['format'] => {
    if (real.format.get === undefined) throw new Error('Intl.DateTimeFormat.prototype.format is no getter here');
    return real.format.get.call(formatter);
  };
  const formatToParts = (formatter: Intl.DateTimeFormat, date: Date | number): Intl.DateTimeFormatPart[] => {
    if (real.formatToParts.value === undefined) throw new Error('Intl.DateTimeFormat has no formatToParts here');
    return real.formatToParts.value.call(formatter, date);
  };
  const bound = new WeakMap<Intl.DateTimeFormat, Intl.DateTimeFormat['format']>();
  Object.defineProperty(prototype, 'format', {
    configurable: true,
    // The language promises the same function on every read; callers compare and cache it.
    get(this: Intl.DateTimeFormat) {
      const known = bound.get(this);
      if (known !== undefined) return known;
      const unmoved = format(this);
      const moved: Intl.DateTimeFormat['format'] = (date) => unmoved(date ?? now());
      bound.set(this, moved);
      return moved;
    },
  });
  prototype.formatToParts = function (date) {
    return formatToParts(this, date ?? now());
  };
};
