/**
 * The product's questions, as the tabs that GraphiQL opens with.
 *
 * The text lives once, in `frontend/examples/`; the Python tests execute the same files.
 */
import howAreTheyConnected from '../../examples/how-are-they-connected.graphql?raw';
import howAreTheyConnectedVariables from '../../examples/how-are-they-connected.variables.json?raw';
import partyFile from '../../examples/party-file.graphql?raw';
import partyFileVariables from '../../examples/party-file.variables.json?raw';
import search from '../../examples/search.graphql?raw';
import searchVariables from '../../examples/search.variables.json?raw';
import whereDidTheySpeak from '../../examples/where-did-they-speak.graphql?raw';
import whereDidTheySpeakVariables from '../../examples/where-did-they-speak.variables.json?raw';
import whoSaidWhatAbout from '../../examples/who-said-what-about.graphql?raw';
import whoSaidWhatAboutVariables from '../../examples/who-said-what-about.variables.json?raw';
import whoSpokeAtWhichMeeting from '../../examples/who-spoke-at-which-meeting.graphql?raw';
import whoSpokeAtWhichMeetingVariables from '../../examples/who-spoke-at-which-meeting.variables.json?raw';
import type { Operation } from './operation';

export const EXAMPLES: [Operation, ...Operation[]] = [
  { query: whoSpokeAtWhichMeeting, variables: whoSpokeAtWhichMeetingVariables },
  { query: whereDidTheySpeak, variables: whereDidTheySpeakVariables },
  { query: whoSaidWhatAbout, variables: whoSaidWhatAboutVariables },
  { query: partyFile, variables: partyFileVariables },
  { query: search, variables: searchVariables },
  { query: howAreTheyConnected, variables: howAreTheyConnectedVariables },
];
