import {Button, Card, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {type ComponentType, useEffect, useState} from 'react'

import {findSite, type SiteUrl} from './options.ts'
import {words} from './words.ts'

/** A tool that is shown where a website is served, and says so where none is. */
export function whereServed<Props extends object>(
  Tool: ComponentType<Props>,
  previewUrl: SiteUrl,
): ComponentType<Props> {
  return function WhereServed(props) {
    const [asked, setAsked] = useState(0)
    const [isServed, setIsServed] = useState<boolean>()
    useEffect(() => {
      let isWanted = true
      const settle = (found: boolean): void => {
        if (isWanted) setIsServed(found)
      }
      findSite(previewUrl, location).then(
        (site) => settle(site !== undefined),
        () => settle(false),
      )
      return () => {
        isWanted = false
      }
    }, [asked])
    if (isServed === true) return <Tool {...props} />
    return (
      <Card height="fill">
        <Flex align="center" justify="center" height="fill" padding={4}>
          {isServed === undefined ? (
            <Spinner muted />
          ) : (
            <Stack gap={4}>
              <Text>{words.noSite}</Text>
              <Flex>
                <Button
                  text={words.lookAgain}
                  onClick={() => {
                    setIsServed(undefined)
                    setAsked(asked + 1)
                  }}
                />
              </Flex>
            </Stack>
          )}
        </Flex>
      </Card>
    )
  }
}
