/** The guide is a tree: every answer leads to a question or a decision, and every question is reached, by one way. */
import type {Checker} from './checker';

export function checkGuide(checker: Checker): void {
  const {start, nodes} = checker.repository.choose;
  const questions = new Set(nodes.map(({id}) => id));
  const reached = new Set([start]);
  const decided = new Set<string>();
  for (const node of nodes) {
    checker.text({place: node, name: `question ${node.id}`}, node.help);
    for (const answer of node.answers) {
      const named = {place: node, name: `answer ${node.id}/${answer.id}`};
      const complain = (message: string) => checker.complain(node, `${named.name} ${message}`);
      if (questions.has(answer.to)) {
        if (reached.has(answer.to)) {
          complain(
            `leads to ${answer.to}, which another answer leads to as well. The guide is a tree: give it one way in`,
          );
        }
        reached.add(answer.to);
      } else if (checker.facts.get(answer.to)?.if) decided.add(answer.to);
      else
        complain(
          `leads to "${answer.to}", which is neither a question of facts/choose.yaml nor a decision (a fact with "if:")`,
        );
      if (answer.rests.length === 0) complain('cites no fact. Add "rests:" with at least one');
      checker.rests(named, answer.rests);
      checker.text(named, answer.because);
    }
  }
  for (const node of nodes) {
    if (!reached.has(node.id)) {
      checker.complain(node, `question ${node.id} is never reached. Let an answer lead to it, or take it out`);
    }
  }
  for (const fact of checker.repository.facts) {
    if (fact.if && !decided.has(fact.id)) {
      checker.complain(fact, `fact ${fact.id} is a decision that no answer of facts/choose.yaml leads to`);
    }
  }
}
