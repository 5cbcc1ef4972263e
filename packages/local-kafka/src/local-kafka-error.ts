export type LocalKafkaErrorCode =
  | 'no-java' // no Java, or one before 17
  | 'no-maven' // Kafka has not been fetched yet, and there is no Maven to fetch it with
  | 'not-fetched' // Maven could not fetch it
  | 'in-use' // another living broker keeps this data directory
  | 'did-not-start';

/** Says in plain words what is wrong and what to do; nothing here is helped by trying again at once. */
export class LocalKafkaError extends Error {
  override readonly name = 'LocalKafkaError';
  readonly code: LocalKafkaErrorCode;
  readonly retriable = false;

  constructor(code: LocalKafkaErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
