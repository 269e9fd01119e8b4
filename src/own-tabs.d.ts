import type { TabDesign } from "./google/tabs";
export declare const HISTORY: TabDesign;
export declare const REPS: TabDesign;
export declare const SETTINGS: TabDesign;
export declare const STAGES: TabDesign;
export declare const GOALS: TabDesign;
export declare const COMMITMENTS: TabDesign;
export declare const MEETINGS: TabDesign;
/** Tabs that hold no pasted export. */
export declare const NOT_PASTED: readonly string[];
