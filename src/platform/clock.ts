/** The only source of « now » in the server: tests give their own. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
