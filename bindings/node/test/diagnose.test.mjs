// Why a request was refused, and that nothing of what was given is repeated.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { recoup } from './entry.mjs';

const KEY = 'sk_test_51HexampleThatIsNoKey';

test('the permission, the cause and the steps', () => {
  const made = recoup.diagnose({
    httpStatus: 403, code: 'more_permissions_required', keyPrefix: 'rk_live_', resource: 'customer', access: 'read',
  });
  assert.deepEqual([made.keyKind, made.keyLivemode, recoup.name(made.permission)], ['restricted', true, 'customer_read']);
  assert.equal(made.causes.length, 1);
  const [cause] = made.causes;
  assert.deepEqual([cause.certainty, recoup.name(cause.obstacle)], ['certain', 'key_lacks_permission']);
  assert.match(recoup.text(cause.repairs[0]), /one permission/);
  assert.ok(Object.isFrozen(made) && Object.isFrozen(made.causes) && Object.isFrozen(cause));
});

test('the message is read for a permission alone', () => {
  const message = `The provided key '${KEY}' lacks it. Having the 'rak_invoice_write' permission would allow this request.`;
  const made = recoup.diagnose({ httpStatus: 403, message });
  assert.equal(recoup.name(made.permission), 'invoice_write');
  assert.equal(message.slice(made.namedAt, made.namedAt + made.namedLen), 'invoice_write');
});

test('what was given is not repeated', () => {
  const told = (error) => [error.message, error.stack, inspect(error, { depth: 9 }), JSON.stringify({ ...error })].join('\n');
  for (const field of ['keyPrefix', 'code', 'errorType', 'resource', 'owner', 'access', 'httpStatus', 'keyLivemode', 'accountHeader'])
    assert.throws(() => recoup.diagnose({ [field]: KEY }), (error) => {
      assert.ok(!told(error).includes('51Hexample'), `${field}: ${error.message}`);
      assert.match(error.code, /^ERR_RECOUP_/);
      if (field !== 'keyPrefix') assert.deepEqual([error.argument, error.field], ['refusal', field]);
      return true;
    });
  assert.throws(() => recoup.diagnose({ keyPrefix: `sk_\ud800${KEY}` }), (error) => !told(error).includes('51Hexample'));
  assert.throws(() => recoup.diagnose(KEY), (error) => !told(error).includes('51Hexample'));
});

test('bad input is told by its field and kind', () => {
  assert.throws(() => recoup.diagnose({ httpStatus: 99 }), { code: 'ERR_RECOUP_RANGE', field: 'httpStatus', rule: 'http_status' });
  assert.throws(() => recoup.diagnose({ keyPrefix: KEY }), { code: 'ERR_RECOUP_RANGE', rule: 'key_prefix', value: KEY.length });
  assert.throws(() => recoup.diagnose({ keyLivemode: 1 }), { name: 'TypeError', code: 'ERR_RECOUP_TYPE', field: 'keyLivemode' });
  assert.throws(() => recoup.diagnose({ keyprefix: '' }), { name: 'TypeError', code: 'ERR_RECOUP_FIELD' });
  assert.throws(() => recoup.diagnose({ message: 5 }), { name: 'TypeError', message: /^message is of the type number; expected a string/ });
});

test('nothing said is nothing found', () => assert.deepEqual(recoup.diagnose().causes, []));
