/** Style sheets are imported so that the bundler finds them. */
declare module "*.css";
