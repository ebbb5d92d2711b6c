import type { FastifyInstance } from 'fastify';
import { faultRequest } from '../faults/fault.js';
import type { World } from '../world.js';
import { ControlError, parseControl } from './control-error.js';

interface FaultParams {
  id: string;
}

export function registerFaultsControl(app: FastifyInstance, world: World): void {
  app.post('/sim/faults', async (request) => {
    const fault = world.faults.add(parseControl(faultRequest, request.body));
    return { id: fault.id };
  });
  app.get('/sim/faults', async () => ({ faults: world.faults.list() }));
  app.post<{ Params: FaultParams }>('/sim/faults/:id/release', async (request) => {
    const released = world.faults.release(request.params.id);
    if (released === undefined) throw unknownFault(request.params.id);
    return { released };
  });
  app.delete('/sim/faults', async () => {
    world.faults.clear();
    return { success: true };
  });
  app.delete<{ Params: FaultParams }>('/sim/faults/:id', async (request) => {
    if (!world.faults.remove(request.params.id)) throw unknownFault(request.params.id);
    return { success: true };
  });
}

function unknownFault(id: string): ControlError {
  return new ControlError(`no fault has the id ${id}`, 404);
}
