/** Of the tool that shows a programme over the whole Studio, and in its address. */
export const toolName = 'programme'
