import { describe, expect, it } from 'vitest';
import { outsideCalls } from './network.ts';

const local = [
  '11 connect(12, {sa_family=AF_UNIX, sun_path="/run/bus"}, 20) = 0',
  '11 sendto(5, ""..., 20, 0, {sa_family=AF_NETLINK, nl_pid=0}, 12) = 20',
  '11 sendmsg(6, {msg_name=NULL, msg_namelen=0}, 0) = 4',
  '11 <... connect resumed>) = 0',
  '',
];
const outside = [
  '12 connect(9, {sa_family=AF_INET, sin_port=htons(53)}, 16 <unfinished ...>',
  '12 sendmmsg(9, [{msg_hdr={msg_name={sa_family=AF_INET6}}}], 1, 0) = 1',
  '12 connect(9, 0x7ffd10, 16) = -1 EFAULT',
];

describe('outsideCalls', () => {
  it('counts what names an address, and a connect whose address nobody could read', () => {
    expect(outsideCalls([...local, ...outside].join('\n'))).toEqual(outside);
  });
});
