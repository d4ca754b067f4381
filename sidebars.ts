import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  main: [
    'index',
    'choose',
    'compare',
    {
      type: 'category',
      label: 'The four ways',
      collapsed: false,
      items: ['options/uacce', 'options/vfio-mdev', 'options/char-driver', 'options/rdma'],
    },
    {
      type: 'category',
      label: 'Copy-on-write',
      link: {type: 'doc', id: 'cow'},
      items: [
        'cow/fork',
        'cow/write-fault',
        'cow/pins',
        'cow/notifiers',
        'cow/sva',
        'cow/broken-drivers',
        'cow/kernels',
      ],
    },
    'run',
    'rules',
    {
      type: 'category',
      label: 'Litmus tests',
      collapsed: false,
      items: ['litmus/index', 'litmus/notation', 'kernels'],
    },
    {
      type: 'category',
      label: 'The thread',
      collapsed: false,
      items: ['thread/index', 'thread/claims', 'thread/timeline'],
    },
    'facts',
    'changes',
    'glossary',
    'sources',
    'cite',
    'contribute',
  ],
};

export default sidebars;
