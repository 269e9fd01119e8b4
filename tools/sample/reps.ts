/** The eight reps of the sample, each with the habits that give them their numbers. */
export interface Habits {
  readonly name: string;
  readonly email: string;
  /** New deals a month. */
  readonly deals: number;
  /** Days from creating a deal to its end, least and most. */
  readonly cycle: readonly [number, number];
  readonly wins: number; // share of deals won
  /** How soon a deal is committed: share of its life gone, and how often it is at all. */
  readonly commitsAt: number;
  readonly commits: number;
  /** How many days too early the first close date is, as a share of the cycle. */
  readonly hopeful: number;
  /** How often a date that has come is moved on, rather than left to run over. */
  readonly moves: number;
  readonly amount: readonly [number, number];
}

const rep = (name: string, habits: Omit<Habits, "name" | "email">): Habits => ({
  name,
  email: `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@example.com`,
  ...habits,
});

export const MANAGER = { name: "Morgan Lee", email: "morgan.lee@example.com" };

export const REPS: readonly Habits[] = [
  // Solid: plans well, commits what is likely.
  rep("Dana Reyes", {
    deals: 2.4,
    cycle: [55, 110],
    wins: 0.46,
    commitsAt: 0.7,
    commits: 0.55,
    hopeful: 0.1,
    moves: 0.9,
    amount: [18, 60],
  }),
  // Sandbagger: the deal appears when it is as good as signed.
  rep("Sam Okafor", {
    deals: 1.9,
    cycle: [6, 26],
    wins: 0.95,
    commitsAt: 0.2,
    commits: 0.9,
    hopeful: 0,
    moves: 0.9,
    amount: [25, 70],
  }),
  // Happy Ears: commits early, dates move and move again.
  rep("Hattie Lindqvist", {
    deals: 2.6,
    cycle: [100, 230],
    wins: 0.24,
    commitsAt: 0.25,
    commits: 0.9,
    hopeful: 0.6,
    moves: 0.85,
    amount: [20, 90],
  }),
  // Scattered: many small deals of every kind.
  rep("Scott Brandt", {
    deals: 5.2,
    cycle: [25, 120],
    wins: 0.3,
    commitsAt: 0.6,
    commits: 0.3,
    hopeful: 0.3,
    moves: 0.5,
    amount: [4, 22],
  }),
  rep("Priya Nair", {
    deals: 2.3,
    cycle: [50, 120],
    wins: 0.5,
    commitsAt: 0.65,
    commits: 0.6,
    hopeful: 0.15,
    moves: 0.9,
    amount: [20, 65],
  }),
  rep("Tomas Ibarra", {
    deals: 2.1,
    cycle: [60, 140],
    wins: 0.36,
    commitsAt: 0.6,
    commits: 0.5,
    hopeful: 0.25,
    moves: 0.8,
    amount: [15, 50],
  }),
  rep("June Whitfield", {
    deals: 2.0,
    cycle: [45, 100],
    wins: 0.42,
    commitsAt: 0.75,
    commits: 0.45,
    hopeful: 0.12,
    moves: 0.95,
    amount: [22, 55],
  }),
  rep("Lars Eriksen", {
    deals: 1.7,
    cycle: [70, 150],
    wins: 0.33,
    commitsAt: 0.6,
    commits: 0.5,
    hopeful: 0.35,
    moves: 0.7,
    amount: [30, 80],
  }),
];
