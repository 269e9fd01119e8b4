/** esbuild takes the stylesheet out of the script; TypeScript only has to know that importing one is allowed. */
declare module "*.css";
