import { pay } from '../pay';

/** The same for other programs: POST /payout?handle=kenjicooks */
export async function POST(request: Request): Promise<Response> {
  return Response.json(await pay(new URL(request.url).searchParams.get('handle') ?? ''));
}
