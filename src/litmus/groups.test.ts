import {expect, it} from 'vitest';
import {parseGroups} from './groups';

const FORK = '- id: fork\n  title: Fork\n  says: What fork does.\n';

it('reads groups', () =>
  expect(parseGroups(`# Comment\n${FORK}\n- {id: pin, title: Pins, says: x}\n`, 'g')).toEqual([
    {id: 'fork', title: 'Fork', says: 'What fork does.'},
    {id: 'pin', title: 'Pins', says: 'x'},
  ]));

it.each([
  ['', 'g:1:1: found no list. Write entries that begin with "- id:"'],
  ['id: fork', 'g:1:1: found no list'],
  ['- fork', 'g:1:3: found no group. Write "id:", "title:" and "says:"'],
  ['- id: [', 'g:1:8: this is not YAML: '],
  ['- id: fork\n  title: Fork', 'g:1:3: "says:" is missing. Add it'],
  [`${FORK}  sayz: x`, 'g:4:3: "sayz" is no field of a group. Write "id:", "title:" or "says:"'],
  [FORK.replace('Fork', '5'), 'g:2:3: "title:" must be a text that is not empty'],
  [FORK.replace('fork', 'Fork'), 'g:1:3: "Fork" is no id. Take lower-case letters, digits and "-"'],
  [FORK + FORK, 'g:4:3: there are two groups "fork". Rename one'],
])('%j', (text, message) => expect(() => parseGroups(text, 'g')).toThrow(message));
