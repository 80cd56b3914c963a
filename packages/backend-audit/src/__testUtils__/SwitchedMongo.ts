import type { MongoService } from '@builder-insights/backend-mongo';
import { MongoNetworkError } from 'mongodb';

/** A database that can be taken away. */
export class SwitchedMongo implements MongoService {
  static create(mongo: MongoService): SwitchedMongo {
    return new SwitchedMongo(mongo);
  }

  /** Whether nothing can be written. */
  isDown = false;
  /** Whether the answer to the next write is lost, although the write happens. */
  losesAnswer = false;
  readonly #mongo: MongoService;

  private constructor(mongo: MongoService) {
    this.#mongo = mongo;
  }

  collection: MongoService['collection'] = name => this.#mongo.collection(name);

  withTransaction: MongoService['withTransaction'] = async fn => {
    this.#assertUp();
    const result = await this.#mongo.withTransaction(fn);
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new MongoNetworkError('connection to 10.1.2.3:27017 closed');
    }
    return result;
  };

  migrate: MongoService['migrate'] = async migrations => {
    this.#assertUp();
    await this.#mongo.migrate(migrations);
  };

  #assertUp() {
    if (this.isDown) {
      throw new MongoNetworkError('connect ECONNREFUSED 10.1.2.3:27017');
    }
  }
}
