/**
 * On whose behalf a function of the add-on runs. A formula may hardly do anything, a simple trigger such as onOpen runs
 * before the person has granted anything, a menu and the sidebar run with all that was granted.
 */
export type Caller = "cell" | "trigger" | "menu" | "sidebar";
