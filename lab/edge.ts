export const EDGE_NETWORK = "edge";
export const EDGE_PORT = 80;
