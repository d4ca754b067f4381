// Swizzled to give the pages their components; no page imports anything.
import MDXComponents from '@theme-original/MDXComponents';
import Changes from '../components/Changes';
import Choose from '../components/Choose';
import Cite from '../components/Cite';
import Claims from '../components/Claims';
import Compare from '../components/Compare';
import Decisions from '../components/Decisions';
import Diagram from '../components/Diagram';
import Disputes from '../components/Disputes';
import DriverRuns from '../components/DriverRuns';
import EditTarget from '../components/EditTarget';
import Facts from '../components/Facts';
import Glance from '../components/Glance';
import Glossary from '../components/Glossary';
import KernelRuns from '../components/KernelRuns';
import KernelScenarios from '../components/KernelScenarios';
import KernelTable from '../components/KernelTable';
import LitmusList from '../components/LitmusList';
import Mark from '../components/Mark';
import Mistakes from '../components/Mistakes';
import Options from '../components/Options';
import Rules from '../components/Rules';
import RulesLeftOut from '../components/RulesLeftOut';
import {Documents, Gaps, Trees} from '../components/SourceLists';
import Term from '../components/Term';
import RunPad from '../sandbox/RunPad';
import Sandbox from '../sandbox/FenceSandbox';
import Timeline from '../components/Timeline';

export default {
  ...MDXComponents,
  Changes,
  Choose,
  Cite,
  Claims,
  Compare,
  Decisions,
  Diagram,
  Disputes,
  Documents,
  DriverRuns,
  EditTarget,
  Facts,
  Gaps,
  Glance,
  Glossary,
  KernelRuns,
  KernelScenarios,
  KernelTable,
  LitmusList,
  Mark,
  Mistakes,
  Options,
  Rules,
  RulesLeftOut,
  RunPad,
  Sandbox,
  Term,
  Timeline,
  Trees,
};
