/** The keys of listening and marking. Mounted wherever the player is heard: review and redaction. */
import { useCommands } from '../../app/commands/use-commands.ts';
import { player } from '../../state/player-live.ts';
import { changePreferences, preferences } from '../../state/preferences.ts';
import { togglePreview } from '../../state/redaction-cut.ts';
import { toggleLoop } from './loop.ts';
import { holdToRedact, markIn, markOut } from './marking.ts';

const rateStep = 0.25;
const volumeStep = 0.1;

export function PlaybackCommands() {
  useCommands({
    'playback.toggle': () => player.toggle(),
    'playback.back2': () => player.seekBy(-2000),
    'playback.forward2': () => player.seekBy(2000),
    'playback.backHalf': () => player.seekBy(-500),
    'playback.forwardHalf': () => player.seekBy(500),
    'playback.back5': () => player.seekBy(-5000),
    'playback.forward5': () => player.seekBy(5000),
    'playback.start': () => player.seekTo(0),
    'playback.end': () => player.seekTo(player.durationMs()),
    'playback.nudgeBack': () => player.seekBy(-10),
    'playback.nudgeForward': () => player.seekBy(10),
    'playback.slower': () => player.setRate(player.state.rate - rateStep),
    'playback.faster': () => player.setRate(player.state.rate + rateStep),
    'playback.usualSpeed': () => player.setRate(1),
    'playback.loop': () => toggleLoop(),
    'playback.mute': () => player.toggleMute(),
    'playback.evenOut': () => changePreferences({ isLoudnessEven: !preferences().isLoudnessEven }),
    'playback.louder': () => player.setVolume(player.state.volume + volumeStep),
    'playback.quieter': () => player.setVolume(player.state.volume - volumeStep),
    'review.skipSilence': () => changePreferences({ isSilenceSkipped: !preferences().isSilenceSkipped }),
    'playback.markIn': markIn,
    'playback.markOut': markOut,
    'playback.holdToRedact': holdToRedact,
    'playback.preview': togglePreview,
  });
  return null;
}
