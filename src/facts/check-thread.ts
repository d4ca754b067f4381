/** The relations of messages, claims, disputes and events. */
import type {Checker} from './checker';

export function checkThread(checker: Checker): void {
  const {repository, claims, disputes} = checker;
  const people = new Set(repository.people.map(({id}) => id));
  checker.unique(repository.disputes, 'dispute');
  checker.unique(repository.events, 'event');

  for (const message of repository.messages) {
    if (!people.has(message.from)) {
      checker.complain(message, `from: ${message.from} is not in thread/people.yaml. Add the person there`);
    }
    if (!message.mail && message.archives.length === 0 && !message.found) {
      checker.complain(
        message,
        'the message has no source. Add "mail:" with its Message-ID, "archives:" with an address, or "found:" with where its text is',
      );
    }
  }

  for (const claim of repository.claims) {
    const named = {place: claim, name: `claim ${claim.id}`};
    const complain = (message: string) => checker.complain(claim, `${named.name} ${message}`);
    checker.known(claim, claim.answers, claims, (id) => `${named.name} answers ${id}, which thread/ does not have`);
    checker.known(
      claim,
      claim.disputes,
      disputes,
      (id) => `${named.name} belongs to the dispute "${id}". It must be one of ${[...disputes].join(', ')}`,
    );
    if (claim.stands === 'held-until' && !claim.until)
      complain('held until when? Add "until:" with a release or a date');
    if (claim.stands !== 'held-until' && claim.until) {
      complain(`has "until:" but stands as "${claim.stands}". Write "stands: held-until", or take it out`);
    }
    if (claim.stands !== 'open' && claim.sources.length === 0 && claim.rests.length === 0) {
      complain(`stands as "${claim.stands}" but rests on nothing. Add "rests:" with facts, or "sources:"`);
    }
    checker.sources(named, claim.sources);
    checker.rests(named, claim.rests);
    checker.text(named, claim.says, claim.why);
  }

  for (const dispute of repository.disputes) {
    const named = {place: dispute, name: `dispute ${dispute.id}`};
    const held = dispute.positions.flatMap((position) => position.claims);
    checker.known(dispute, held, claims, (id) => `${named.name} names the claim ${id}, which thread/ does not have`);
    if (dispute.sources.length === 0 && dispute.rests.length === 0) {
      checker.complain(dispute, `${named.name} has no source. Add "sources:" or "rests:"`);
    }
    checker.sources(named, dispute.sources);
    checker.rests(named, dispute.rests);
    checker.text(
      named,
      dispute.answer,
      dispute.code2018,
      ...dispute.standing,
      ...dispute.positions.map(({holds}) => holds),
    );
  }

  for (const event of repository.events) {
    const named = {place: event, name: `event ${event.id}`};
    checker.known(
      event,
      event.disputes,
      disputes,
      (id) => `${named.name} belongs to the dispute "${id}", which thread/disputes.yaml does not have`,
    );
    checker.known(
      event,
      event.claims,
      claims,
      (id) => `${named.name} names the claim ${id}, which thread/ does not have`,
    );
    if (event.sources.length === 0 && event.claims.length === 0) {
      checker.complain(event, `${named.name} has no source. Add "sources:" or "claims:"`);
    }
    checker.sources(named, event.sources);
    checker.text(named, event.what);
  }
}
