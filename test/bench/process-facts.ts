import { readdirSync, readFileSync } from 'node:fs';

const BYTES_PER_KIBIBYTE = 1024;
/** The kernel tells processor time in these, whatever its own clock is. */
const TICKS_PER_SECOND = 100;
/** Of the fields after the name in `/proc/PID/stat`. */
const USER_TICKS = 11;
const SYSTEM_TICKS = 12;

/** Process ids of the children of that name that this process started. */
export function childrenNamed(wanted: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const [, name, , parent] =
          /^\d+ \((.*)\) (\S) (\d+)/u.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
        return name === wanted && Number(parent) === process.pid;
      } catch {
        return false;
      }
    });
}

/** Resident set of a process. */
export function residentBytesOf(pid: number): number {
  const kibibytes = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kibibytes) * BYTES_PER_KIBIBYTE;
}

/** Processor time that a process has used in all its threads, to a hundredth of a second. */
export function cpuSecondsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS])) / TICKS_PER_SECOND;
}
