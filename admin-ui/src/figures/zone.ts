/** The zone in which the service counts days and prints its papers, wherever the browser stands. */
export const ZONE = 'Asia/Shanghai'
