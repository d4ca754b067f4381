import {install} from './steps.mjs';

install();
