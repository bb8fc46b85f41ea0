/** Why a server cannot listen, in words; another error as it is. */
export function describeListenError(
  error: NodeJS.ErrnoException,
  where: { readonly port: number; readonly host: string },
): Error {
  const { port, host } = where;
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} on ${host} is in use. Stop what listens there, or choose another port (0 takes a free one).`,
      {
        cause: error,
      },
    );
  }
  if (error.code === 'EACCES') return new Error(`Port ${port} needs rights that this process lacks.`, { cause: error });
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Error(`${host} is not an address of this machine.`, { cause: error });
  }
  return error;
}
