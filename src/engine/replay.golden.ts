/** Whole tests as the engine leads them: a change here changes the tests that pupils have under way. */
export const GOLDEN_PATHS: Readonly<Record<string, string>> = {
  'A, everything right':
    't9.2.b+ t1.3.a+ t6.3.a+ t14.2.a+ t11.3.a+ t9.3.b+ t13.4.a+ t4.4.a+ t8.4.a+ t10.4.b+ t3.4.a+ ' +
    't12.4.b+ t2.4.a+ t5.4.b+ t7.4.b+',
  'A, everything wrong':
    't9.2.b- t1.1.a- t6.1.a- t14.1.a- t11.1.a- t8.1.b- t4.1.a- t13.1.b- t2.2.a- t12.2.b- t3.1.a- ' +
    't10.1.b- t5.2.a-',
  'A, a noisy pupil':
    't1.2.a+ t6.3.b+ t14.2.a+ t11.3.a- t9.3.a+ t1.3.a+ t11.1.b+ t8.4.b+ t13.4.a+ t4.4.a+ t3.4.b+ ' +
    't12.4.b+ t10.4.a+ t2.4.a+ t7.4.a+ t5.4.b+',
  'B, everything right':
    't2.2.a+ t2.3.a+ t8.4.a+ t9.5.a+ t1.5.a+ t3.6.b+ t4.6.a+ t6.6.a+ t10.4.a+ t11.5.b+ t5.6.a+ ' +
    't13.6.b+ t15.4.a+ t12.7.b+ t14.4.b+ t8.6.a+ t7.6.a+ t5.7.a+ t3.7.a+',
  'B, everything wrong':
    't2.2.a- t2.1.a- t3.2.a- t8.2.a- t5.2.a- t1.2.b- t9.2.a- t4.1.a- t6.1.b- t11.2.b- t10.1.a- ' +
    't13.1.b- t15.2.a- t12.1.b- t14.2.b- t1.1.a- t9.1.a- t8.1.a-',
  'B, a noisy pupil':
    't2.2.a- t2.1.b+ t3.3.a+ t8.3.a+ t9.3.a+ t5.5.a+ t1.4.b+ t10.4.b+ t6.5.a+ t4.5.a+ t11.5.b- ' +
    't13.3.b+ t15.4.a+ t11.4.a- t3.5.a- t8.5.a- t12.5.b- t11.3.b- t5.6.b+ t14.4.b+ t9.5.b+ t7.6.a- ' +
    't11.2.b+ t4.6.a- t8.4.b+ t1.5.a- t6.6.a- t12.1.b+ t13.6.a- t7.4.b+ t3.4.b+ t5.7.a+',
};

/** The same tests as ours leads them, with the length that it announces. */
export const OUR_GOLDEN_PATHS: Readonly<Record<string, string>> = {
  'A, everything right':
    't8.1.a+ t4.3.a+ t8.4.a+ t13.4.a+ t12.4.a+ t2.4.b+ t7.4.a+ t3.4.a+ t10.4.a+ t5.4.b+ t4.4.a+ ' +
    't13.4.b+ t7.4.b+ t2.4.a+ t12.4.b+ t8.4.b+ t3.4.b+ t5.4.a+ t10.4.b+ t4.4.b+ t9.3.a+ t1.3.b+ ' +
    't6.3.b+ t11.3.a+ t6.3.a+ t1.3.a+',
  'A, everything wrong':
    't8.1.a- t4.2.a- t14.1.a- t13.1.a- t1.1.a- t10.1.b- t6.1.a- t11.1.a- t3.1.a- t4.1.b- t9.2.b- ' +
    't2.2.b- t12.2.a- t5.2.b- t8.1.b- t10.1.a- t13.1.b- t6.1.b- t14.1.b- t1.1.b- t3.1.b- t11.1.b- ' +
    't7.3.b- t4.1.a- t2.2.a- t9.2.a-',
  'A, a noisy pupil':
    't1.1.a+ t2.3.b+ t3.4.a+ t7.4.a+ t4.4.a+ t12.4.a+ t13.4.b+ t8.4.b+ t5.4.a+ t10.4.a+ t2.4.b+ ' +
    't8.4.a+ t13.4.a+ t7.4.b+ t12.4.b+ t4.4.b+ t3.4.b+ t5.4.b+ t10.4.b+ t2.4.a+ t6.3.b+ t9.3.a+ ' +
    't11.3.b- t11.3.a- t1.3.b+ t11.1.a+',
  'B, everything right':
    't8.1.a+ t1.3.a+ t6.4.a+ t4.4.a+ t3.5.a+ t8.5.b+ t5.6.a+ t4.6.a+ t3.6.a+ t5.7.b+ t12.7.a+ ' +
    't3.7.b+ t12.7.b+ t7.6.b+ t6.6.b+ t13.6.a+ t5.7.a+ t3.7.a+ t8.6.a+ t13.6.b+ t7.6.a+ t6.6.a+ ' +
    't4.6.b+ t8.6.b+ t11.5.a+ t9.5.b+',
  'B, everything wrong':
    't8.1.a- t13.2.a- t10.1.a- t1.1.a- t9.1.a- t2.1.b- t12.1.a- t4.1.a- t6.1.b- t13.1.b- t15.2.a- ' +
    't11.2.b- t3.2.a- t5.2.b- t14.2.b- t8.1.b- t9.1.b- t1.1.b- t2.1.a- t10.1.b- t4.1.b- t12.1.b- ' +
    't6.1.a- t13.1.a- t7.4.a- t11.2.a-',
  'B, a noisy pupil':
    't1.1.a+ t15.3.b+ t4.4.a+ t1.4.a+ t6.5.a+ t3.5.a- t11.4.b- t6.4.b+ t9.4.a+ t8.4.a+ t4.5.b+ ' +
    't5.5.b+ t8.5.a- t1.5.a- t3.4.a+ t9.5.a+ t12.5.b- t10.4.b+ t14.4.b+ t7.4.b+ t5.5.a+ t5.6.a+ ' +
    't5.6.b+ t11.5.a- t11.3.b- t15.4.a+ t4.6.a-',
};
