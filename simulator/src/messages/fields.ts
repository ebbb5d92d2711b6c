import { invalid, invalidParameter, missing } from '../graph/graph-error.js';
import { isJsonObject, type JsonObject } from '../json/json-object.js';

/** Reads the members of a request's object and refuses in Meta's words, naming the path. */
export class Fields {
  private constructor(
    readonly object: JsonObject,
    readonly path: string,
  ) {}

  static of(value: unknown, path: string): Fields {
    if (value === undefined || value === null) throw missing(path);
    if (!isJsonObject(value)) throw invalidParameter(`Param ${path} must be a JSON object.`);
    return new Fields(value, path);
  }

  has(key: string): boolean {
    return this.object[key] !== undefined && this.object[key] !== null;
  }

  name(key: string): string {
    return `${this.path}['${key}']`;
  }

  text(key: string, max = Infinity): string {
    const value = this.optionalText(key, max);
    if (value === undefined) throw missing(this.name(key));
    if (value.trim() === '') throw missing(this.name(key));
    return value;
  }

  optionalText(key: string, max = Infinity): string | undefined {
    const value = this.object[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string')
      throw invalidParameter(`Param ${this.name(key)} must be a string.`);
    if ([...value].length > max) {
      throw invalidParameter(`Param ${this.name(key)} must be at most ${max} characters long.`);
    }
    return value;
  }

  /** A number, or a string that holds one. */
  number(key: string, min: number, max: number): number {
    const value = this.object[key];
    if (value === undefined || value === null || value === '') throw missing(this.name(key));
    const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
    if (!(number >= min && number <= max))
      throw invalid(`${this.name(key)} must be between ${min} and ${max}.`);
    return number;
  }

  list(key: string, min: number, max: number): unknown[] {
    const value = this.object[key];
    if (value === undefined || value === null) throw missing(this.name(key));
    if (!Array.isArray(value)) throw invalidParameter(`Param ${this.name(key)} must be an array.`);
    if (value.length < min || value.length > max) {
      throw invalid(
        `${this.name(key)} must have between ${min} and ${max} entries, it has ${value.length}.`,
      );
    }
    return value;
  }

  children(key: string, min: number, max: number): Fields[] {
    return this.list(key, min, max).map((item, index) =>
      Fields.of(item, `${this.name(key)}[${index}]`),
    );
  }

  child(key: string): Fields {
    return Fields.of(this.object[key], this.name(key));
  }

  optionalChild(key: string): Fields | undefined {
    return this.has(key) ? this.child(key) : undefined;
  }

  oneOf<Value extends string>(key: string, values: readonly Value[]): Value {
    const given = this.text(key);
    const known = values.find((value) => value === given);
    if (known === undefined)
      throw invalidParameter(`Param ${this.name(key)} must be one of {${values.join(', ')}}.`);
    return known;
  }
}
