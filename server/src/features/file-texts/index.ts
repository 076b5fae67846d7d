// The words inside the files of messages, read in the background for the search. A file is seen with its ticket or not at all.
export { fileTextCrons, fileTextJobs } from './jobs'
